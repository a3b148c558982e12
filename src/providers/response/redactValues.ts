/** A provider's text without the values that it was asked with: some providers quote the request. */
export function redactValues(text: string, asked: object): string {
  const values = Object.values(asked).filter((value) => typeof value === 'string' && value.length > 1);
  return values
    .reduce<string>((clean, value) => clean.replaceAll(String(value), '…'), text)
    .replace(/[0-9]{11,}[Xx]?/g, '…');
}
