/**
 * How a Redis may lose keys that it was given. A check whose idempotency key is lost can be billed again.
 *
 * @param info what its command INFO says
 * @returns each way with what to set instead
 */
export function waysToLoseKeys(info: string): string[] {
  const field = (name: string) => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1];
  const evicts = (field('maxmemory') ?? '0') !== '0' && field('maxmemory_policy') !== 'noeviction';
  return [
    ...(evicts ? ['it evicts keys (set maxmemory-policy to noeviction)'] : []),
    ...(field('aof_enabled') === '0' ? ['it does not write each change to its disk (set appendonly to yes)'] : []),
  ];
}
