import { asciiJson } from '../../schema/ascii-json.js';
import { packetJsonSchema } from '../../schema/packet-json-schema.js';
import { defineCommand } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { outputPath, OUTPUT_OPTIONS, writeOutput } from '../io/outputs.js';

export const schema = defineCommand({
  operands: '',
  counts: [0, 0],
  description: [
    'Writes the JSON Schema (draft 2020-12) of the canonical format, with titles, descriptions and examples, for editors to check, complete and explain packets with. The package has it, too: smart-packet/schema.json.',
    'Some rules can’t be put into a schema, such as that an event must not end before it starts; smart-packet validate checks those as well.',
  ],
  options: OUTPUT_OPTIONS,
  examples: [{ text: 'For an editor:', command: 'smart-packet schema --output packet.schema.json' }],
  run: async (values, _operands, terminal) => {
    await writeOutput(outputPath(values), asciiJson(packetJsonSchema()), values, terminal);
    return EXIT.ok;
  },
});
