import { cleanup, fireEvent, render, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import packets from '../../packets.json';
import { Answer } from './Answer.js';

afterEach(cleanup);

/** What is inside of the card is in its shadow tree: queries have to begin there. */
function showCard(onAction = vi.fn()) {
  const { container } = render(<Answer packet={packets.objects[0]} onAction={onAction} />);
  const { shadowRoot } = container.querySelector('smart-packet')!;
  return within(shadowRoot as unknown as HTMLElement);
}

it('tells the app which action was chosen', async () => {
  const onAction = vi.fn();
  const card = showCard(onAction);
  fireEvent.click(await card.findByRole('link', { name: /Fill in the form/ }));
  expect(onAction).toHaveBeenCalledWith('https://greenrow.example/quote');
});

it('plays', async () => {
  // A DOM without a browser plays nothing.
  const play = vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
  const card = showCard();
  fireEvent.click(await card.findByRole('button', { name: 'Play' }));
  expect(play).toHaveBeenCalledOnce();
});
