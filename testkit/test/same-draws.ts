import fc from 'fast-check';

/** Property tests draw the same cases on every machine; another number in LEEWAY_SEED looks elsewhere. */
fc.configureGlobal({ seed: Number(process.env.LEEWAY_SEED ?? 20) });
