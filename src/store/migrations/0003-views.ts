/** Saved views: the site's, and those of one agent each. */
export const views = `
CREATE TABLE saved_views (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, labels TEXT NOT NULL, of TEXT NOT NULL, filter TEXT NOT NULL,
  columns TEXT NOT NULL, sort TEXT, owner TEXT, position INTEGER NOT NULL, changed_by INTEGER NOT NULL
) STRICT;
CREATE INDEX saved_views_by_owner ON saved_views (owner, name);
`
