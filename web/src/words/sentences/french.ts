import { teach } from '../said';
import sentences from './fr-CA.json';
import { translated } from './translated';

teach('fr-CA', (sentence) => translated(sentences, sentence));

/** Nothing is looked up by a key; the sentences are found by what the server said. */
export default {};
