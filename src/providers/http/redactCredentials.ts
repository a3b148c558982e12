/** Takes credentials out of a text. */
export type Redact = (text: string) => string;

/** Shorter ones are nobody's secret, and stand in many words. */
const shortest = 6;

/**
 * For providers that echo what they were sent: finds our credentials in the forms in which they come back, which are as they
 * are, percent-encoded, escaped for JSON or HTML, in base64 wherever it begins, and in hexadecimal digits.
 *
 * @param credentials of the provider: secrets, tokens, and ids of the account; undefined ones are left out
 */
export function createRedact(credentials: readonly (string | undefined)[]): Redact {
  const forms = [
    ...new Set(
      credentials.flatMap((credential) =>
        credential === undefined || credential.length < shortest ? [] : formsOf(credential),
      ),
    ),
  ];
  if (forms.length === 0) return (text) => text;
  // The longest first, so that nothing is left of a form that holds another.
  const any = new RegExp(
    forms
      .sort((a, b) => b.length - a.length)
      .map(escaped)
      .join('|'),
    'g',
  );
  return (text) => text.replace(any, '…');
}

/** The same for one call: its signature can be used again for some minutes. */
export function redactSignature(redact: Redact, authorization: string | undefined): Redact {
  const signatures = authorization?.match(/[A-Za-z0-9+/_-]{32,}/g) ?? [];
  return (text) => redact(signatures.reduce((clean, signature) => clean.replaceAll(signature, '…'), text));
}

function formsOf(credential: string): string[] {
  const bytes = Buffer.from(credential);
  const percent = encodeURIComponent(credential);
  const strict = percent.replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  const lowerCase = (text: string) => text.replace(/%[0-9A-F]{2}/g, (byte) => byte.toLowerCase());
  const json = JSON.stringify(credential).slice(1, -1);
  const hexadecimal = bytes.toString('hex');
  const forms = [
    credential,
    percent,
    strict,
    lowerCase(percent),
    lowerCase(strict),
    json,
    json.replaceAll('/', '\\/'),
    htmlOf(credential),
    hexadecimal,
    hexadecimal.toUpperCase(),
    ...base64Of(bytes),
  ];
  return forms.filter((form) => form.length >= shortest);
}

function htmlOf(text: string): string {
  const entities = new Map([
    ['&', '&amp;'],
    ['<', '&lt;'],
    ['>', '&gt;'],
    ['"', '&quot;'],
    ["'", '&#39;'],
  ]);
  return text.replace(/[&<>"']/g, (char) => entities.get(char) ?? char);
}

/** What base64 of a longer text holds of these bytes alone, at each of the three places where they can begin. */
function base64Of(bytes: Buffer): string[] {
  return [0, 1, 2].flatMap((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    const whole = encoded.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
    return [whole, whole.replaceAll('+', '-').replaceAll('/', '_')];
  });
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
