// Posts of a WordPress on their way into an index.

/** Posts of an answer, answers that are read at the most, and how many of them are asked for at a time. */
const LENGTH = 50, MOST = 10, TOGETHER = 3;

/** Puts the posts that `parameters` choose into a gathering, and what is read in them into `words`, by their paths. */
export const gather = async (site, gathering, parameters = {}, words = new Map()) => {
  const read = async page => {
    const { posts, total } = await site.posts({ ...parameters, per_page: LENGTH, page }, true);
    for (const { path, title, lede, body, date, offset, filed, author, tags, picture } of posts) {
      words.set(path, [title, lede, body].join(' '));
      gathering.add(path, title, lede, body, date, offset, filed, author, tags, picture);
    }
    return total ?? 0;
  };
  const pages = Math.min(Math.ceil(await read(1) / LENGTH), MOST);
  const others = Array.from({ length: Math.max(pages - 1, 0) }, (_, at) => at + 2);
  await Promise.all(Array.from({ length: TOGETHER }, async () => {
    while (others.length) await read(others.shift());
  }));
  return gathering;
};
