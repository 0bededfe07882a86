import { packetJsonSchema } from '../../schema/packet-json-schema.js';
import { defineCommand } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { jsonText } from '../io/json-text.js';
import { outputPath, OUTPUT_OPTIONS, writeOutput } from '../io/outputs.js';

export const schema = defineCommand({
  name: 'schema',
  operands: '',
  counts: [0, 0],
  summary: 'Write the JSON Schema of a packet',
  description: [
    'Writes the JSON Schema (draft 2020-12) of the canonical format, with titles, descriptions and examples: editors complete, explain and check packets by it. It is in the package, too: smart-packet/schema.json.',
    'A schema can’t say everything, such as that an event must not end before it starts: smart-packet validate finds that as well.',
  ],
  options: OUTPUT_OPTIONS,
  examples: [{ text: 'For an editor:', command: 'smart-packet schema --output packet.schema.json' }],
  run: async (values, _operands, terminal) => {
    await writeOutput(outputPath(values), jsonText(packetJsonSchema()), values, terminal);
    return EXIT.ok;
  },
});
