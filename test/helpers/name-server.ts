import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';

/** Texts of TXT records by name; `silent` never answers, `failing` says that it can't. Other names do not exist. */
export type Zone = Readonly<Record<string, readonly string[] | 'silent' | 'failing'>>;

const HEADER_BYTES = 12;
const TXT = 16;
const CODES = { ok: 0, failing: 2, none: 3 } as const;

/**
 * Starts a name server on the loopback interface that lives as long as the test (RFC 1035, section 4.1).
 *
 * @returns its address and port, as `Resolver.setServers()` takes them
 */
export async function nameServer(zone: Zone): Promise<string> {
  const socket = createSocket('udp4');
  socket.on('message', (query, { address, port }) => {
    const { name, end } = questionOf(query);
    const found = zone[name];
    if (found !== 'silent') socket.send(answerTo(query.subarray(0, end), found), port, address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  onTestFinished(() => void socket.close());
  return `127.0.0.1:${socket.address().port}`;
}

function questionOf(query: Buffer): { name: string; end: number } {
  const labels: string[] = [];
  let at = HEADER_BYTES;
  for (let length = query[at]!; length; length = query[at]!) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  // Its end, its type and its class.
  return { name: labels.join('.').toLowerCase(), end: at + 5 };
}

function answerTo(question: Buffer, found: readonly string[] | 'failing' | undefined): Buffer {
  const texts = Array.isArray(found) ? (found as readonly string[]) : [];
  const header = Buffer.from(question.subarray(0, HEADER_BYTES));
  // An answer, for whoever wants it to be looked for further.
  header.writeUInt16BE(0x8180 | (found === 'failing' ? CODES.failing : found ? CODES.ok : CODES.none), 2);
  header.writeUInt16BE(texts.length, 6);
  // No further records: those that the query had are not sent back.
  header.writeUInt32BE(0, 8);
  return Buffer.concat([header, question.subarray(HEADER_BYTES), ...texts.map(recordOf)]);
}

function recordOf(text: string): Buffer {
  const strings = (text.match(/[^]{1,255}/g) ?? ['']).map((part) => Buffer.from(part, 'latin1'));
  const data = Buffer.concat(strings.flatMap((part) => [Buffer.from([part.length]), part]));
  const head = Buffer.alloc(12);
  // The name is that of the question.
  head.writeUInt16BE(0xc000 | HEADER_BYTES, 0);
  head.writeUInt16BE(TXT, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}
