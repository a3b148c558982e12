import type { Spread } from './statistics.js';

export interface Bar {
  readonly label: string;
  readonly value: Spread;
  readonly group: 'peer' | 'floor' | 'service';
}

export interface Panel {
  readonly title: string;
  readonly bars: readonly Bar[];
}

const width = 800;
const [labelWidth, valueWidth] = [290, 150];
const [barHeight, barGap, titleHeight, panelGap] = [18, 6, 34, 22];

// Colours with a contrast of at least 3 : 1 on white and on the dark background of GitHub.
const style = `
  text { font: 13px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; fill: #59636e }
  .title { font-weight: bold }
  .peer { fill: #8c959f } .floor { fill: #2da44e } .service { fill: #3b82f6 }
  .range { stroke: #59636e; stroke-width: 1.5 }
  @media (prefers-color-scheme: dark) { text { fill: #b1bac4 } .range { stroke: #b1bac4 } }
`;

/** Horizontal bars as an SVG of fixed width: each panel has a scale of its own that begins at 0. */
export function barChart(panels: readonly Panel[], unit: string): string {
  let top = 8;
  const parts = panels.map((panel) => {
    const part = panelOf(panel, unit, top);
    top += titleHeight + panel.bars.length * (barHeight + barGap) + panelGap;
    return part;
  });
  const height = top - panelGap;
  const titles = panels.map(({ title }) => title).join('; ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(titles)}">`,
    `<style>${style}</style>`,
    ...parts,
    '</svg>',
    '',
  ].join('\n');
}

function panelOf({ title, bars }: Panel, unit: string, top: number): string {
  const scale = (width - labelWidth - valueWidth) / Math.max(...bars.map(({ value }) => value.max));
  const lines = bars.map(({ label, value, group }, index) => {
    const y = top + titleHeight + index * (barHeight + barGap);
    const at = (figure: number) => (labelWidth + figure * scale).toFixed(1);
    const [middle, baseline] = [y + barHeight / 2, y + 14];
    return [
      `<text x="${labelWidth - 10}" y="${baseline}" text-anchor="end">${escaped(label)}</text>`,
      `<rect class="${group}" x="${labelWidth}" y="${y}" width="${(value.median * scale).toFixed(1)}" height="${barHeight}" rx="2"/>`,
      `<line class="range" x1="${at(value.min)}" x2="${at(value.max)}" y1="${middle}" y2="${middle}"/>`,
      `<text x="${(labelWidth + value.max * scale + 8).toFixed(1)}" y="${baseline}">${Math.round(value.median)} ${escaped(unit)}</text>`,
    ].join('\n');
  });
  return [`<text class="title" x="8" y="${top + 16}">${escaped(title)}</text>`, ...lines].join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
