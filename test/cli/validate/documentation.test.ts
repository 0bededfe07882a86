import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromRoot } from '../../../scripts/paths.mjs';
import { proofCheck } from '../../../src/cli/validate/check-proof.js';
import { checkFile } from '../../../src/cli/validate/check-text.js';
import { EXPLANATIONS } from '../../../src/cli/validate/explain.js';
import { LINK_EXPLANATIONS } from '../../../src/cli/validate/links/explain-links.js';
import { LISTEN_EXPLANATIONS } from '../../../src/cli/validate/listen/explain-listening.js';

/** Cells of the tables in a section of a page, without their heads and code marks. */
const rowsIn = (page: string, heading: string): string[][] =>
  readFileSync(fromRoot(page), 'utf8')
    .split(`\n### ${heading}\n`)[1]!
    .split(/\n##/)[0]!
    .split('\n')
    .filter((line) => /^\| [`*]/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.replaceAll('`', '').trim()),
    );

const rows = rowsIn('docs/command-line.md', 'What it finds');
const codesWith = (option: string): string[] => rows.filter((row) => row[2] === option).map(([code = '']) => code);
const readerRows = rowsIn('docs/packet-format.md', 'Issues').map(([code = '']) => code);
const leftOut = readerRows.slice(
  readerRows.indexOf('**Something is left out**') + 1,
  readerRows.indexOf('**While it is shown**'),
);
const OF_READER = ['not-json', 'not-utf8', 'not-a-packet', 'nothing-to-show', ...leftOut];

describe('the documentation of what validate finds', () => {
  it('has every code once, beside those of the reader', () => {
    const codes = [...OF_READER, ...rows.map(([code]) => code)];
    expect(leftOut).toContain('missing-field');
    expect(codes.sort()).toEqual(Object.keys(EXPLANATIONS).sort());
  });

  it('says which option finds it', () => {
    expect(codesWith('--check-links').sort()).toEqual(Object.keys(LINK_EXPLANATIONS).sort());
    expect(codesWith('--listen')).toEqual(Object.keys(LISTEN_EXPLANATIONS));
  });

  it('says how severe each is that needs no option', async () => {
    const packet = { title: ' ', voice: 'a.mp3', transcript: 'Hello.', intent: 'info', duration: 31 };
    const meta = { author: 'Ann', created: '2020-01-01', expires: '2020-01-02', language: 'en' };
    const text = JSON.stringify({ ...packet, cta: [{ type: 'call', label: 'Call', phone: '555 0142' }], meta });
    const proof = { type: 'DataIntegrityProof', cryptosuite: 'eddsa-jcs-2022', proofPurpose: 'assertionMethod' };
    const signed = JSON.stringify({ ...(JSON.parse(text) as object), proof });
    const texts = [text, signed, '{"cta_branches": []}', '[1, /* no */ 2,]', '{"a": 1, "a": 2}'];
    const source = { name: '-', kind: 'input', isFound: false } as const;
    const reports = await Promise.all(texts.map((each) => checkFile(source, each, {}, [proofCheck])));
    const found = reports.flatMap(({ findings }) => findings);
    const severities = new Map(found.map(({ code, severity }) => [code as string, severity]));
    const documented = rows.filter((row) => row[2] === '').map(([code = '', severity]) => [code, severity]);
    expect(documented.map(([code = '']) => [code, severities.get(code)])).toEqual(documented);
  });
});
