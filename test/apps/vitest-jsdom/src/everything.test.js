import 'smart-packet';
import { it } from 'vitest';
import { rows } from '../../test-dom.mjs';

it.each(rows)('%s', (_, behaves) => behaves());
