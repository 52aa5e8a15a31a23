-- A plain table of comments, 100,000 of them on 2,000 pages, for what one INSERT costs here.
CREATE TABLE plain_comment (
  id bigserial PRIMARY KEY,
  page int NOT NULL,
  author text NOT NULL,
  body text NOT NULL,
  status smallint NOT NULL DEFAULT 1,
  submitted_at timestamptz NOT NULL DEFAULT now());
INSERT INTO plain_comment (page, author, body)
  SELECT n % 2000 + 1, 'author ' || n % 50, repeat('plain words of a comment ', 12) || n FROM generate_series(1, 100000) n;
CREATE INDEX ON plain_comment (page, id);
ANALYZE plain_comment;
