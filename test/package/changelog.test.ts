import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nextVersion, unreleasedNotes, withRelease } from '../../scripts/changelog.mjs';
import { fromRoot } from '../../scripts/paths.mjs';

const changelogOf = (version: string, notes: string) =>
  `# Changelog\n\nWhat changes.\n\n## Unreleased\n${notes && `\n${notes}\n`}\n## ${version} - 2026-01-02\n\n### Added\n\n- It.\n`;

const added = '### Added\n\n- More.';
const changed = '### Changed\n\n- Another way.';
const fixed = '### Fixed\n\n- A fault.';
const removed = '### Removed\n\n- Less.';
const breaking = '### Changed\n\n- **Breaking:** another name.';

describe('the changelog', () => {
  it('of this project can be released', () => {
    const text = readFileSync(fromRoot('CHANGELOG.md'), 'utf8');
    expect(() => unreleasedNotes(text)).not.toThrow();
  });

  it('moves what is unreleased under the version, and stays as it is otherwise', () => {
    expect(withRelease(changelogOf('1.0.0', fixed), '1.0.1', '2026-03-04')).toBe(
      '# Changelog\n\nWhat changes.\n\n## Unreleased\n\n## 1.0.1 - 2026-03-04\n\n### Fixed\n\n- A fault.\n\n## 1.0.0 - 2026-01-02\n\n### Added\n\n- It.\n',
    );
  });

  it('can hold its first release', () => {
    const first = `# Changelog\n\n## Unreleased\n\n${added}\n`;
    expect(unreleasedNotes(first)).toBe(added);
    expect(withRelease(first, '0.1.0', '2026-03-04')).toBe(
      `# Changelog\n\n## Unreleased\n\n## 0.1.0 - 2026-03-04\n\n${added}\n`,
    );
  });

  it('is not released empty, twice, or without the heading', () => {
    expect(() => withRelease(changelogOf('1.0.0', ''), '1.0.1', '2026-03-04')).toThrow('Nothing is unreleased');
    const once = withRelease(changelogOf('1.0.0', fixed), '1.0.1', '2026-03-04');
    expect(() => withRelease(once, '1.0.2', '2026-03-04')).toThrow('Nothing is unreleased');
    expect(() => withRelease('# Changelog\n', '1.0.1', '2026-03-04')).toThrow('## Unreleased');
  });
});

describe('the next version', () => {
  it.each([
    ['1.2.3', fixed, '1.2.4'],
    ['1.2.3', added, '1.3.0'],
    ['1.2.3', changed, '1.3.0'],
    ['1.2.3', `${added}\n\n${fixed}`, '1.3.0'],
    ['1.2.3', '### Deprecated\n\n- `old`.', '1.3.0'],
    ['1.2.3', removed, '2.0.0'],
    ['1.2.3', `${added}\n\n${breaking}`, '2.0.0'],
    ['0.2.3', fixed, '0.2.4'],
    ['0.2.3', added, '0.2.4'],
    ['0.2.3', removed, '0.3.0'],
    ['0.2.3', breaking, '0.3.0'],
  ])('after %s with %j is %s', (current, notes, next) => {
    expect(nextVersion(current, changelogOf(current, notes))).toBe(next);
  });

  it('is that of package.json while the changelog does not have it', () => {
    expect(nextVersion('0.1.0', `# Changelog\n\n## Unreleased\n\n${removed}\n`)).toBe('0.1.0');
  });
});
