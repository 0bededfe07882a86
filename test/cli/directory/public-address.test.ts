import { expect, it } from 'vitest';
import { isLoopbackAddress, isPublicAddress } from '../../../src/cli/directory/public-address.js';

it.each([
  '1.1.1.1',
  '9.255.255.255',
  '11.0.0.0',
  '100.63.255.255',
  '100.128.0.0',
  '126.255.255.255',
  '128.0.0.0',
  '169.253.255.255',
  '169.255.0.0',
  '172.15.255.255',
  '172.32.0.0',
  '192.0.1.0',
  '192.167.255.255',
  '192.169.0.0',
  '198.17.255.255',
  '198.20.0.0',
  '223.255.255.255',
  '2000::1',
  '2001:200::1',
  '2001:db7:ffff::1',
  '2001:db9::1',
  '2003::1',
  '2606:4700:4700::1111',
  '3ffe::1',
  // IPv4 by NAT64 (RFC 6052), which networks without IPv4 look names up as.
  '64:ff9b::1.1.1.1',
  '64:ff9b::808:808',
])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

it.each([
  ['0.0.0.0', 'this host'],
  ['0.255.255.255', 'this network'],
  ['10.0.0.0', 'private'],
  ['10.255.255.255', 'private'],
  ['100.64.0.0', 'shared by a carrier’s customers'],
  ['100.127.255.255', 'shared by a carrier’s customers'],
  ['127.0.0.1', 'loopback'],
  ['127.255.255.255', 'loopback'],
  ['169.254.0.0', 'link-local'],
  ['169.254.169.254', 'link-local, facts about cloud machines'],
  ['172.16.0.0', 'private'],
  ['172.31.255.255', 'private'],
  ['192.0.0.8', 'for protocols'],
  ['192.0.2.1', 'documentation'],
  ['192.88.99.1', 'relays of 6to4'],
  ['192.168.0.1', 'private'],
  ['192.168.255.255', 'private'],
  ['198.18.0.0', 'measurements'],
  ['198.19.255.255', 'measurements'],
  ['198.51.100.1', 'documentation'],
  ['203.0.113.1', 'documentation'],
  ['224.0.0.1', 'multicast'],
  ['239.255.255.255', 'multicast'],
  ['240.0.0.0', 'reserved'],
  ['255.255.255.255', 'broadcast'],
  ['::', 'this host'],
  ['::1', 'loopback'],
  ['0:0:0:0:0:0:0:1', 'loopback'],
  ['::7f00:1', 'IPv4 in a form that is no longer used'],
  ['::ffff:127.0.0.1', 'mapped IPv4'],
  ['::ffff:7f00:1', 'mapped IPv4'],
  ['::ffff:1.1.1.1', 'mapped IPv4, also where that is public'],
  ['::ffff:0:10.0.0.1', 'translated IPv4'],
  ['64:ff9b::127.0.0.1', 'NAT64 of loopback'],
  ['64:ff9b::a00:1', 'NAT64 of private'],
  ['64:ff9b::169.254.169.254', 'NAT64 of link-local'],
  ['64:ff9b:1::1.1.1.1', 'local NAT64'],
  ['100::1', 'discarded'],
  ['2001::1', 'Teredo'],
  ['2001:0:4136:e378:8000:63bf:3fff:fdd2', 'Teredo'],
  ['2001:2::1', 'measurements'],
  ['2001:10::1', 'ORCHID'],
  ['2001:20::1', 'ORCHID'],
  ['2001:1ff:ffff::1', 'for protocols'],
  ['2001:db8::1', 'documentation'],
  ['2002:7f00:1::', '6to4 of loopback'],
  ['2002:101:101::', '6to4'],
  ['3fff::1', 'documentation'],
  ['3fff:fff:ffff::1', 'documentation'],
  ['4000::1', 'not given out'],
  ['5f00::1', 'segment routing'],
  ['fc00::1', 'unique local'],
  ['fd12:3456:789a::1', 'unique local'],
  ['fe80::1', 'link-local'],
  ['fe80::1%eth0', 'link-local with a zone'],
  ['2606:4700:4700::1111%eth0', 'a zone'],
  ['fec0::1', 'site-local'],
  ['ff02::1', 'multicast'],
  ['', 'no address'],
  ['bakery.example', 'no address'],
  ['127.1', 'no address as Node writes it'],
  ['0x7f.0.0.1', 'no address as Node writes it'],
])('%s is not: %s', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

it.each(['127.0.0.1', '127.255.255.255', '::1'])('%s is this device', (address) => {
  expect(isLoopbackAddress(address)).toBe(true);
});

it.each(['0.0.0.0', '::', '::ffff:127.0.0.1', '128.0.0.1', '10.0.0.1', '::2', 'localhost', ''])(
  '%s is not this device',
  (address) => {
    expect(isLoopbackAddress(address)).toBe(false);
  },
);
