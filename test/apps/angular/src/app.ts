import { Component, signal } from '@angular/core';
import packets from '../../packets.json';
import { Answer } from './answer';

@Component({
  selector: 'app-root',
  imports: [Answer],
  template: `
    <button id="switch" (click)="index.set(1 - index())">Other packets</button>
    <button id="unmount" (click)="isShown.set(false)">Take them away</button>
    <output id="prevented">{{ prevented() }}</output>
    @if (isShown()) {
      <section id="from-src"><app-answer [src]="addresses[index()]" (action)="prevented.set($event)" /></section>
      <section id="from-object"><app-answer [packet]="objects[index()]" (action)="prevented.set($event)" /></section>
    }
  `,
})
export class App {
  protected readonly addresses = packets.addresses;
  protected readonly objects = packets.objects;
  protected readonly index = signal(0);
  protected readonly isShown = signal(true);
  protected readonly prevented = signal('');
}
