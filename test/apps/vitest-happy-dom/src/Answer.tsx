import 'smart-packet/react';

/** An answer to play; the page decides what its actions do. */
export function Answer({ onAction, ...answer }: { src?: string; packet?: unknown; onAction: (href: string) => void }) {
  return (
    <smart-packet
      {...answer}
      onsmart-packet-action={(event) => {
        event.preventDefault(); // nothing is opened
        onAction(event.href);
      }}
    />
  );
}
