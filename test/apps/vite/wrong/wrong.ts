import 'smart-packet';

const element = document.createElement('smart-packet');
element.loading = 3;
element.addEventListener('smart-packet-action', (event: KeyboardEvent) => event.key);
