import { expect } from 'chai';
import { answers, answerTo, packets } from '../same-answer/answers.js';

/** An engine and Node must read alike whatever they are given, or a server and a browser show different cards. */
describe('this engine', () => {
  it('makes of each packet what Node makes of it', async () => {
    const ofNode = (await (await fetch('/answers-of-node.json')).json()) as string[];
    const own = answers();
    expect(own).to.have.length(ofNode.length);
    for (const [index, answer] of own.entries()) expect(answer).to.equal(ofNode[index]);
  });

  it('reads an object as its JSON text', () => {
    for (const packet of packets()) expect(answerTo(packet)).to.equal(answerTo(JSON.stringify(packet)));
  });
});
