/** What a key or a button changes and nothing may be heard of: whether the recording is muted, or its position. */
export type SilentEffect = 'muted' | 'position';
