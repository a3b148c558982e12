const texts = /"[^"\\]*(?:\\.[^"\\]*)*"\s*:?|[{}[\]]/g;

/**
 * Whether an object somewhere in the JSON, which must be well-formed, has two fields of one name. Which of them counts is
 * every reader's own choice (RFC 8259, 4), so nobody can say what it means.
 */
export function hasDuplicateKeys(json: string): boolean {
  /** Names in each object that is open; undefined where there is none yet, and for lists. */
  const open: (Set<unknown> | undefined)[] = [];
  for (const [text] of json.matchAll(texts)) {
    if (text === '{' || text === '[') open.push(undefined);
    else if (text === '}' || text === ']') open.pop();
    else if (text.endsWith(':')) {
      const name: unknown = JSON.parse(text.slice(0, -1));
      const names = open.pop();
      if (names?.has(name)) return true;
      open.push(names?.add(name) ?? new Set([name]));
    }
  }
  return false;
}
