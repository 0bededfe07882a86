import packets from '../../packets.json';
import { showAnswer } from './answer.js';

const [src, packet] = [packets.addresses, packets.objects];
const find = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const onAction = (/** @type {string} */ href) => {
  find('prevented').textContent = href;
};

const fromSource = showAnswer(find('from-src'), { src: src[0] ?? '' }, onAction);
const fromObject = showAnswer(find('from-object'), { packet: packet[0] }, onAction);

let index = 0;
find('switch').addEventListener('click', () => {
  index = 1 - index;
  fromSource.src = src[index] ?? null;
  fromObject.packet = packet[index];
});
find('unmount').addEventListener('click', () => {
  fromSource.remove();
  fromObject.remove();
});
