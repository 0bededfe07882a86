export const shapeOf = (value: unknown): string | null => (value ? 'canonical' : null);
