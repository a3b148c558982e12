import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { root } from './server.js';

export type Section = 'comparison' | 'growth';

const skeleton = `# Benchmark

${part('comparison', '')}

${part('growth', '')}
`;

/** Replaces one section of docs/benchmark.md, and leaves the other as it is. */
export function writeSection(section: Section, content: string): void {
  const file = join(root, 'docs', 'benchmark.md');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : skeleton;
  mkdirSync(join(root, 'docs'), { recursive: true });
  writeFileSync(file, withSection(text, section, content));
}

/** @throws Error if the text has no markers of the section */
export function withSection(text: string, section: Section, content: string): string {
  const [begin, end] = markersOf(section);
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`There are no markers for "${section}".`);
  return `${text.slice(0, from)}${part(section, content)}${text.slice(to + end.length)}`;
}

/** What the figures were measured on. */
export function machine(): string {
  const [cpu, ...others] = cpus();
  return `Node ${process.versions.node} on ${platform()} ${release()} (${arch()}); ${cpu?.model.trim() ?? 'unknown processor'}, ${others.length + 1} cores; ${Math.round(totalmem() / 2 ** 30)} GiB of memory`;
}

function part(section: Section, content: string): string {
  const [begin, end] = markersOf(section);
  return content === '' ? `${begin}\n${end}` : `${begin}\n${content.trim()}\n${end}`;
}

function markersOf(section: Section): readonly [string, string] {
  return [`<!-- ${section}: generated -->`, `<!-- ${section}: end -->`];
}
