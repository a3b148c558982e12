import { expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';

const detector = new URL('../../dist/privacy/personalData.js', import.meta.url).href;

/** Milliseconds of CPU that the detector takes for each of these texts, one after another, in a new process. */
function costsOf(texts: readonly string[]): number[] {
  const program = `
    import { holdsPersonalData } from ${JSON.stringify(detector)};
    const costs = ${JSON.stringify(texts)}.map((text) => {
      const before = process.cpuUsage();
      holdsPersonalData(text);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1_000;
    });
    console.log(JSON.stringify(costs));`;
  return JSON.parse(spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' }).stdout);
}

test('the first text of a process costs no more than others, in either width of characters, and the longest costs little', () => {
  const longest = ['1', '19900101', '1-', 'O', 'OlI', 'MTEwMTAx', '%31', '贰零', 'z'].map((part) =>
    part.repeat(128).slice(0, 128),
  );
  // Patterns that are compiled at their first use took seconds here.
  for (const cost of costsOf(['order-4711', '为李明开户 139-1234-5678', ...longest])) expect(cost).toBeLessThan(200);
});
