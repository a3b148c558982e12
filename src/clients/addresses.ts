import { BlockList, isIP } from 'node:net';
import { list, InvalidValueError } from '../environment/variable.js';

/** Whether an IP address is on a list. */
export type AllowsAddress = (address: string) => boolean;

/** Where there is no list. */
export const allowsAnyAddress: AllowsAddress = () => true;

interface AddressRange {
  readonly address: string;
  readonly family: 'ipv4' | 'ipv6';
  readonly prefix: number;
}

/** Reads 203.0.113.7, 10.0.0.0/8, 2001:db8::/32; undefined where it is none of these. */
export function readAddressRange(text: string): AddressRange | undefined {
  const [address = '', prefix, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0 || (prefix !== undefined && !/^[0-9]{1,3}$/.test(prefix))) return undefined;
  const most = version === 4 ? 32 : 128;
  const bits = prefix === undefined ? most : Number(prefix);
  return bits <= most ? { address, family: version === 4 ? 'ipv4' : 'ipv6', prefix: bits } : undefined;
}

/**
 * IPv4 addresses are also known in their IPv6 form (::ffff:203.0.113.7), as sockets for both give them.
 *
 * @param ranges addresses or CIDR; none: any address
 * @throws Mistake where one is neither
 */
export function allowList(ranges: readonly string[]): AllowsAddress {
  if (ranges.length === 0) return allowsAnyAddress;
  const allowed = new BlockList();
  for (const text of ranges) {
    const range = readAddressRange(text);
    if (!range)
      throw new InvalidValueError(
        'must be IP addresses or CIDR ranges, such as 203.0.113.7 or 10.0.0.0/8 or 2001:db8::/32',
      );
    allowed.addSubnet(range.address, range.prefix, range.family);
  }
  return (address) => {
    const version = isIP(address);
    return version !== 0 && allowed.check(address, version === 4 ? 'ipv4' : 'ipv6');
  };
}

/** Reads KYC_TRUST_PROXY: off, a number of proxies, or the addresses and ranges of the proxies. */
export function readTrustedProxies(text: string): false | number | readonly string[] {
  if (text === 'off') return false;
  if (/^[1-9]$/.test(text)) return Number(text);
  const ranges = list(text);
  if (ranges.length === 0 || !ranges.every(readAddressRange))
    throw new InvalidValueError(
      'must be off, a number of proxies from 1 to 9, or the comma-separated addresses or CIDR ranges of the proxies',
    );
  return ranges;
}
