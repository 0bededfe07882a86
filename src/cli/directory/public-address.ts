import { BlockList, isIP } from 'node:net';

type Range = readonly [address: string, bits: number];

/** Source: IANA IPv4 Special-Purpose Address Registry; multicast and class E. */
const SPECIAL_IPV4: readonly Range[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** IPv4 as networks that have only IPv6 write it (RFC 6052, section 2.1). */
const NAT64: Range = ['64:ff9b::', 96];

/** What of IPv6 is given out: global unicast, and what stands for IPv4. */
const GIVEN_IPV6: readonly Range[] = [['2000::', 3], NAT64];

/** Exceptions. Source: IANA IPv6 Special-Purpose Address Registry. */
const SPECIAL_IPV6: readonly Range[] = [
  // Teredo, ORCHID and others for protocols.
  ['2001::', 23],
  ['2001:db8::', 32],
  // 6to4, which can stand for any IPv4.
  ['2002::', 16],
  ['3fff::', 20],
  ...SPECIAL_IPV4.map(([address, bits]): Range => [NAT64[0] + address, NAT64[1] + bits]),
];

const listOf = (family: 'ipv4' | 'ipv6', ranges: readonly Range[]): BlockList => {
  const list = new BlockList();
  for (const [address, bits] of ranges) list.addSubnet(address, bits, family);
  return list;
};

const special4 = listOf('ipv4', SPECIAL_IPV4);
const given6 = listOf('ipv6', GIVEN_IPV6);
const special6 = listOf('ipv6', SPECIAL_IPV6);
const loopback4 = listOf('ipv4', [['127.0.0.0', 8]]);
const loopback6 = listOf('ipv6', [['::1', 128]]);

/**
 * Whether an IP address leads to the internet, and not to this device, the networks that it is in, or nowhere. Also false
 * for one with a zone, for IPv4 written as IPv6 but for NAT64, and for what is no address.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !special4.check(address, 'ipv4');
  return isPlainIpv6(address) && given6.check(address, 'ipv6') && !special6.check(address, 'ipv6');
}

/** Whether it is this device: 127.0.0.0/8 or ::1. */
export function isLoopbackAddress(address: string): boolean {
  if (isIP(address) === 4) return loopback4.check(address, 'ipv4');
  return isPlainIpv6(address) && loopback6.check(address, 'ipv6');
}

const isPlainIpv6 = (address: string): boolean => isIP(address) === 6 && !address.includes('%');
