import fc from 'fast-check';

// The same inputs in every run, so that a change passes or fails by itself; another number looks for what they miss.
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 1) });
