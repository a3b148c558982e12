import { expect, test } from '@jest/globals';
import { checks } from '../../../src/checks/index.js';
import { samplePhoto } from '../../../src/checks/samples.js';
import { faults } from '../../../src/providers/sandbox/faults.js';
import { magicValuesTable } from '../../../src/providers/sandbox/magicValues.js';

const markdown = magicValuesTable();
const sections = markdown.split('### ').slice(1);
const rowsOf = (section: string) => section.split('\n').filter((line) => line.startsWith('|'));

test('has one table for each check and one for the faults', () => {
  expect(sections).toHaveLength(checks.length + 1);
});

test.each(checks.map((check, index) => [check.name, check, sections[index] ?? ''] as const))(
  '%s: every example is a row with its note',
  (_name, check, section) => {
    const rows = rowsOf(section).slice(2);
    expect(section.split('\n')[0]).toBe(`${check.area}: ${check.type}`);
    expect(rows).toHaveLength(check.examples.length);
    check.examples.forEach(({ note, answer }, index) => {
      expect(rows[index]).toContain(` ${note} |`);
      expect(rows[index]).toContain(`| ${check.finding(answer)}`);
    });
  },
);

test('every fault is a row with both of its values', () => {
  const rows = rowsOf(sections.at(-1) ?? '').slice(2);
  expect(rows).toHaveLength(faults.length);
  faults.forEach(({ name, idNo, mobile }, index) => {
    for (const shown of [name, idNo, mobile]) expect(rows[index]).toContain(shown);
  });
});

test('every row of a table has as many cells as its head', () => {
  for (const section of sections) {
    const widths = rowsOf(section).map((row) => row.split(' | ').length);
    expect(new Set(widths).size).toBe(1);
  }
});

test('shows no photo', () => {
  expect(markdown).not.toContain(samplePhoto);
  expect(markdown).toContain('any readable photo');
});
