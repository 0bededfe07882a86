import 'smart-packet/solid';

export const value = <smart-packet loading={3} />;
export const handler = <smart-packet on:smart-packet-action={(event: KeyboardEvent) => void event.key} />;
