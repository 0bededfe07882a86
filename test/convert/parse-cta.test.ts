import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCta } from '../../src/convert/parse-cta.js';
import { parsePacket } from '../../src/packet.js';

describe('an action in one text', () => {
  it.each<[string, object]>([
    ['Menu=https://bakery.example/menu', { type: 'link', label: 'Menu', url: 'https://bakery.example/menu' }],
    ['Menu=link:http://bakery.example', { type: 'link', label: 'Menu', url: 'http://bakery.example' }],
    ['Order=form:https://bakery.example/a?b=c', { type: 'form', label: 'Order', url: 'https://bakery.example/a?b=c' }],
    ['Book = calendar: https://a.example', { type: 'calendar', label: 'Book', url: 'https://a.example' }],
    ['Call us=tel:+12025550142', { type: 'call', label: 'Call us', phone: '+12025550142' }],
    ['Call us=call:+1 (202) 555-0142', { type: 'call', label: 'Call us', phone: '+1 (202) 555-0142' }],
    ['Call us=TEL:+1%20202%20555%200142', { type: 'call', label: 'Call us', phone: '+1 202 555 0142' }],
    ['Desk=tel:+12025550142;ext=22', { type: 'call', label: 'Desk', phone: '+12025550142;ext=22' }],
    ['Desk=tel:0142;phone-context=+1202555', { type: 'call', label: 'Desk', phone: '+12025550142' }],
    ['Text=sms:+12025550142', { type: 'sms', label: 'Text', phone: '+12025550142' }],
    [
      'Text us=sms:+1 202 555 0142?body=Hi there, 1+1=2%0A%26 bye',
      { type: 'sms', label: 'Text us', phone: '+1 202 555 0142', body: 'Hi there, 1+1=2\n& bye' },
    ],
    ['Write=mailto:a@b.example', { type: 'email', label: 'Write', email: 'a@b.example' }],
    [
      'Write=email:a@b.example?body=Hello&subject=A%20cake',
      { type: 'email', label: 'Write', email: 'a@b.example', subject: 'A cake', body: 'Hello' },
    ],
    ['Visit=event:2027-03-01', { type: 'calendar', label: 'Visit', start: '2027-03-01' }],
    [
      'Join us=event:2027-03-01T18:00?location=Rue%20A, 5&duration=60&timezone=Europe/Paris&title=Tasting&description=A%0AB',
      {
        ...{ type: 'calendar', label: 'Join us', start: '2027-03-01T18:00', durationMinutes: 60 },
        ...{ timezone: 'Europe/Paris', title: 'Tasting', location: 'Rue A, 5', description: 'A\nB' },
      },
    ],
    [
      'Join us=event:2027-03-01T18:00+01:00?end=2027-03-01T20:00+01:00',
      { type: 'calendar', label: 'Join us', start: '2027-03-01T18:00+01:00', end: '2027-03-01T20:00+01:00' },
    ],
    ['1+1=2 = two=https://a.example', { type: 'link', label: '1+1=2 = two', url: 'https://a.example' }],
    ['a=b:c=tel:112', { type: 'call', label: 'a=b:c', phone: '112' }],
    ['A=https://a.example/?to=tel:112', { type: 'link', label: 'A', url: 'https://a.example/?to=tel:112' }],
  ])('%s', (text, action) => {
    expect(parseCta(text)).toEqual({ ok: true, action });
    expect(parsePacket({ transcript: 'Hello.', cta: [action] }).issues.filter(({ path }) => path[0] === 'cta')).toEqual(
      [],
    );
  });

  it('has fields in the order in which they are read', () => {
    const result = parseCta('Join us=event:2027-03-01T18:00?location=a&title=b&timezone=UTC&duration=60');
    expect(result.ok && Object.keys(result.action)).toEqual([
      ...['type', 'label', 'start', 'durationMinutes', 'timezone', 'title', 'location'],
    ]);
  });
});

describe('what is no action', () => {
  const call = 'Write it like "Call us=tel:+12025550142".';
  it.each([
    ['Menu', 'cta-without-target', '“Menu” does not say where it leads. Write it like "See the menu=https://bakery.'],
    ['Menu=bakery.example', 'cta-without-target', '“Menu=bakery.example” does not say where it leads.'],
    ['Menu=javascript:alert(1)', 'cta-without-target', '“Menu=javascript:alert(1)” does not say where it leads.'],
    ['', 'cta-without-target', '“” does not say where it leads.'],
    ['=https://a.example', 'cta-without-label', '“=https://a.example” has no label. Write it like "See the menu='],
    ['Call us=tel:office', 'cta-invalid', `“Call us” can’t lead to “tel:office”. ${call}`],
    ['Call us=tel:', 'cta-invalid', `“Call us” can’t lead to “tel:”. ${call}`],
    [`${'x'.repeat(81)}=tel:112`, 'cta-invalid', `The label “${'x'.repeat(81)}” is too long. ${call}`],
    ['Text=sms:+12025550142?boddy=Hi', 'cta-invalid', '“Text” can’t lead to'],
    ['Text=sms:+12025550142?body=100%', 'cta-invalid', '“Text” can’t lead to'],
    ['Write=mailto:a', 'cta-invalid', '“Write” can’t lead to'],
    ['Write=mailto:a@b.example?cc=c@d.example', 'cta-invalid', '“Write” can’t lead to'],
    ['Menu=https://', 'cta-invalid', '“Menu” can’t lead to “https://”. Write it like "See the menu='],
    ['Menu=https://user@a.example', 'cta-invalid', '“Menu” can’t lead to'],
    ['Order=form:tel:112', 'cta-invalid', '“Order” can’t lead to “form:tel:112”. Write it like "Order=form:https://'],
    ['Book=calendar:soon', 'cta-invalid', '“Book” can’t lead to “calendar:soon”. Write it like "Pick a time=calendar:'],
    [
      'Join=event:soon',
      'cta-invalid',
      '“Join” can’t lead to “event:soon”. Write it like "Join us=event:2027-03-01T18:00?',
    ],
    ['Join=event:2027-03-01T18:00?duration=long', 'cta-invalid', '“Join” can’t lead to'],
    ['Join=event:2027-03-01T18:00?duration=0', 'cta-invalid', '“Join” can’t lead to'],
    ['Join=event:2027-03-01T18:00?duration=525601', 'cta-invalid', '“Join” can’t lead to'],
    ['Join=event:2027-03-01T18:00?duration=60&end=2027-03-01T20:00', 'cta-invalid', '“Join” can’t lead to'],
    ['Join=event:2027-03-01T18:00?end=2027-02-01T18:00', 'cta-invalid', '“Join” can’t lead to'],
    ['Join=event:2027-03-01T18:00?timezone=Nowhere/Land', 'cta-invalid', '“Join” can’t lead to'],
    ['Join=event:2027-03-01T18:00?place=Here', 'cta-invalid', '“Join” can’t lead to'],
  ])('%s', (text, code, message) => {
    const result = parseCta(text);
    expect(result).toMatchObject({ ok: false, fault: { code } });
    expect(!result.ok && result.fault.message).toContain(message);
  });

  it('never throws; what it gives is an action', () => {
    const target = fc.constantFrom(
      'https://a.example',
      'tel:',
      'sms:112?body=',
      'mailto:a@b.example?',
      'event:2027-03-01?',
      'form:',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.tuple(fc.string(), target, fc.string()).map(([a, b, c]) => `${a}=${b}${c}`),
    );
    fc.assert(
      fc.property(text, (cta) => {
        const result = parseCta(cta);
        if (result.ok) expect(parsePacket({ transcript: 'a', cta: [result.action], meta: {} }).ok).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
