import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import 'smart-packet';

@Component({
  selector: 'app-wrong',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <smart-packet #answer (smart-packet-play)="answer.loading = 3" />
    <smart-packet (smart-packet-action)="onAction($event)" />
  `,
})
export class Wrong {
  protected onAction(event: KeyboardEvent) {
    return event.key;
  }
}
