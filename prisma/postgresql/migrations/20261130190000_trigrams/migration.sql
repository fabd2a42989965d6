-- Words anywhere in a title are found by an index of three letters. The extension comes with PostgreSQL and needs no superuser.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
