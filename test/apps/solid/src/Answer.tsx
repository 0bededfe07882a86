import 'smart-packet/solid';

/** An answer to play; the page decides what its actions do. */
export function Answer(props: { src?: string; packet?: unknown; onAction: (href: string) => void }) {
  return (
    <smart-packet
      src={props.src}
      prop:packet={props.packet}
      on:smart-packet-action={(event) => {
        event.preventDefault(); // nothing is opened
        props.onAction(event.href);
      }}
    />
  );
}
