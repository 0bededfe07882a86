import { Component, CUSTOM_ELEMENTS_SCHEMA, input, output } from '@angular/core';
import 'smart-packet';
import type { SmartPacketActionEvent } from 'smart-packet';

/** An answer to play; the page decides what its actions do. */
@Component({
  selector: 'app-answer',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `<smart-packet [src]="src()" [packet]="packet()" (smart-packet-action)="prevent($event)" />`,
})
export class Answer {
  readonly src = input<string>();
  readonly packet = input<unknown>();
  readonly action = output<string>();

  protected prevent(event: SmartPacketActionEvent) {
    event.preventDefault(); // nothing is opened
    this.action.emit(event.href);
  }
}
