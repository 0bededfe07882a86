/**
 * What MiniSearch is told, as its documentation has it: the fields that we search, all words, of which one may be a
 * beginning.
 *
 * @type {import('minisearch').Options}
 */
export const miniSearchOptions = {
  fields: ['title', 'intent', 'tags', 'author', 'transcript'],
  searchOptions: { prefix: true, combineWith: 'AND', boost: { title: 2, intent: 2, tags: 2, author: 2 } },
};

/**
 * @param {*} packet of the generator
 * @param {number} id
 */
export const toDocument = ({ title, intent, transcript, meta }, id) => ({
  id,
  title,
  intent,
  transcript,
  author: meta.author,
  tags: meta.tags.join(' '),
});
