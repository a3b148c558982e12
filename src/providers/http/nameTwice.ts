const texts = /"[^"\\]*(?:\\.[^"\\]*)*"\s*:?|[{}[\]]/g;

/**
 * Whether an object somewhere in the JSON, which must be well-formed, has two fields of one name. Which of them counts is
 * every reader's own choice (RFC 8259, 4), so nobody can say what it means.
 */
export function hasNameTwice(json: string): boolean {
  const names: Set<unknown>[] = [];
  for (const [text] of json.matchAll(texts)) {
    if (text === '{' || text === '[') names.push(new Set());
    else if (text === '}' || text === ']') names.pop();
    else if (text.endsWith(':') && isSecond(JSON.parse(text.slice(0, -1)), names.at(-1))) return true;
  }
  return false;
}

function isSecond(name: unknown, names: Set<unknown> | undefined): boolean {
  if (names?.has(name)) return true;
  names?.add(name);
  return false;
}
