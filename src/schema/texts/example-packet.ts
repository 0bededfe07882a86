/** One action of each type, and a packet with three of them. */
export const EXAMPLE_ACTIONS = {
  link: { type: 'link', label: 'See the menu', url: 'https://bakery.example/menu' },
  form: { type: 'form', label: 'Order a cake', url: 'https://bakery.example/order' },
  calendar: {
    type: 'calendar',
    label: 'Baking class',
    title: 'Sourdough for beginners',
    start: '2026-05-09T10:00:00',
    durationMinutes: 120,
    timezone: 'Europe/Dublin',
    location: '12 Harbour Street',
  },
  call: { type: 'call', label: 'Call us', phone: '+1 202 555 0142' },
  sms: { type: 'sms', label: 'Text us', phone: '+1 202 555 0142', body: 'Please keep a loaf for me.' },
  email: {
    type: 'email',
    label: 'Write to us',
    email: 'hello@bakery.example',
    subject: 'Bread',
    body: 'One loaf, please.',
  },
} as const;

export const EXAMPLE_CUES = [
  { start: 0.42, end: 0.8, text: 'Hello,' },
  { start: 0.95, end: 1.6, text: 'and welcome.' },
] as const;

export const EXAMPLE_META = {
  author: 'Harbour Street Bakery',
  created: '2026-03-01',
  language: 'en',
  tags: ['bakery'],
  expires: '2026-12-31',
} as const;

export const EXAMPLE_PACKET = {
  id: 'spid:bakery.example:welcome',
  title: 'Welcome',
  voice: 'welcome.mp3',
  transcript: 'Hello, and welcome. Come in and say hello!',
  intent: 'welcome/greeting',
  cta: [EXAMPLE_ACTIONS.link, EXAMPLE_ACTIONS.call, EXAMPLE_ACTIONS.email],
  meta: EXAMPLE_META,
} as const;
