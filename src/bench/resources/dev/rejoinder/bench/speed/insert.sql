\set page random(1, 2000)
INSERT INTO plain_comment (page, author, body) VALUES (:page, 'an author', repeat('plain words of a comment ', 12)) RETURNING id;
