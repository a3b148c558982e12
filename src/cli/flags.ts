/** idNo as --id-no. */
export function flagOf(fieldName: string): string {
  return `--${fieldName.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
