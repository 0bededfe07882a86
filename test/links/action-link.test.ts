import { describe, expect, it } from 'vitest';
import * as actions from '../../src/actions.js';
import { actionLink, type Action, type ActionClient, type ActionLink } from '../../src/actions.js';

const EVENT = {
  title: 'A visit',
  start: { kind: 'utc', iso: '2026-03-01T09:30:00' },
  end: null,
  location: null,
  description: null,
} as const;

describe('actionLink', () => {
  it.each<[Action, ActionClient, ActionLink]>([
    [
      { type: 'link', label: 'Read', url: 'https://example.com/a?b=c' },
      {},
      { href: 'https://example.com/a?b=c', destination: 'example.com', newTab: true, download: null },
    ],
    [
      { type: 'form', label: 'Ask', url: 'http://xn--mnchen-3ya.example:8080/' },
      {},
      {
        href: 'http://xn--mnchen-3ya.example:8080/',
        destination: 'http://xn--mnchen-3ya.example:8080',
        newTab: true,
        download: null,
      },
    ],
    [
      { type: 'calendar', label: 'Book', url: 'https://book.example/me' },
      { savesFiles: false },
      { href: 'https://book.example/me', destination: 'book.example', newTab: true, download: null },
    ],
    [
      { type: 'call', label: 'Call', phone: '+15551234567' },
      {},
      { href: 'tel:+15551234567', destination: '+15551234567', newTab: false, download: null },
    ],
    [
      { type: 'sms', label: 'Text', phone: '+15551234567', body: 'Hi there' },
      {},
      { href: 'sms:+15551234567?body=Hi%20there', destination: '+15551234567', newTab: false, download: null },
    ],
    [
      { type: 'sms', label: 'Text', phone: '+15551234567', body: 'Hi there' },
      { apple: true },
      { href: 'sms:+15551234567?&body=Hi%20there', destination: '+15551234567', newTab: false, download: null },
    ],
    [
      { type: 'email', label: 'Write', email: 'a@example.com', subject: 'Hi there', body: null },
      {},
      { href: 'mailto:a@example.com?subject=Hi%20there', destination: 'a@example.com', newTab: false, download: null },
    ],
    [
      { type: 'calendar', label: 'Save', event: EVENT },
      { savesFiles: false },
      {
        href: 'https://calendar.google.com/calendar/render?action=TEMPLATE&text=A%20visit&dates=20260301T093000Z/20260301T093000Z',
        destination: 'calendar.google.com',
        newTab: true,
        download: null,
      },
    ],
  ])('%j, %j', (action, client, link) => {
    expect(actionLink(action, client)).toEqual(link);
  });

  it('makes a calendar file, the same at the same time', () => {
    const action: Action = { type: 'calendar', label: 'Save', event: EVENT };
    const link = actionLink(action, { now: 0 });
    expect(link).toEqual({
      href: actions.icalendarHref(actions.eventToICalendar(EVENT, { now: 0 })),
      destination: '',
      newTab: false,
      download: 'event.ics',
    });
    expect(decodeURIComponent(link.href)).toContain('\r\nDTSTAMP:19700101T000000Z\r\n');
    expect(actionLink(action).href).toMatch(/^data:text\/calendar;charset=utf-8,BEGIN/);
  });

  it.each<Action>([
    { type: 'link', label: 'x', url: 'javascript:alert(1)' },
    { type: 'link', label: 'x', url: 'javascript://example.com/%0aalert(1)' },
    { type: 'form', label: 'x', url: 'data:text/html,x' },
    { type: 'form', label: 'x', url: '/path' },
    { type: 'calendar', label: 'x', url: '' },
  ])('leads nowhere for %j', (action) => {
    expect(actionLink(action)).toMatchObject({ href: '', destination: '' });
  });
});

describe('smart-packet/actions', () => {
  it('exports what it says', () => {
    expect(Object.keys(actions).sort()).toEqual([
      'actionLink',
      'eventToICalendar',
      'icalendarHref',
      'mailtoHref',
      'smsHref',
      'telHref',
      'webCalendarHref',
    ]);
  });
});
