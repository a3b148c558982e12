/** How the vendor writes the four carriers: in English and in Chinese (SEEN in dytnsapi), as abbreviations (SEEN in cloudauth). */
const carriers = new Map([
  ...named('中国移动', ['移动', 'china mobile', 'mobile', 'cmcc']),
  ...named('中国联通', ['联通', 'china unicom', 'unicom', 'cucc']),
  ...named('中国电信', ['电信', 'china telecom', 'telecom', 'ctcc']),
  ...named('中国广电', ['广电', 'china broadnet', 'broadnet', 'cbn', 'cbcc']),
]);

/** The carrier as the checks name it; any other, such as a virtual operator, as the vendor writes it. */
export function carrierName(given: string): string {
  return carriers.get(given.toLowerCase().replace(/[\s_-]+/g, ' ')) ?? given;
}

function named(name: string, forms: readonly string[]): [string, string][] {
  return forms.map((form) => [form, name]);
}
