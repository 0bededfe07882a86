import 'smart-packet/preact';

export const value = <smart-packet loading={3} />;
export const handler = <smart-packet onsmart-packet-action={(event: KeyboardEvent) => void event.key} />;
