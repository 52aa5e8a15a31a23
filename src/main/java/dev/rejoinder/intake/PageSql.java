package dev.rejoinder.intake;

/** The part of a submission's statement that adds pages, and gives those there are what they lack; see {@link SubmissionSql}. */
final class PageSql {
    /** Takes {@code pages}; formatted with what has to be done before, as a condition. */
    static final String WRITE = """
            page_facts as materialized (
                select page_id, min(page) as page, min(at) filter (where published) as first_at,
                    (array_agg(title order by id) filter (where published and title is not null))[1] as title,
                    (array_agg(url order by id) filter (where published and url is not null))[1] as url
                from new_comments where not page_complete group by page_id),
            known as materialized (
                select id, first_comment_at, settled, title, url from page where site_id = :site and id = any(:pages)),
            inserted_pages as (
                insert into page as p (site_id, id, key, title, url, first_comment_at)
                select :site, page_id, page, title, url, first_at
                from page_facts where page_id not in (select id from known) and %1$s
                order by page_id
                on conflict (site_id, id) do update set
                    title = case when p.settled then p.title else coalesce(p.title, excluded.title) end,
                    url = case when p.settled then p.url else coalesce(p.url, excluded.url) end,
                    first_comment_at = coalesce(p.first_comment_at, excluded.first_comment_at)
                returning 1),
            pages_to_update as materialized (
                select p.id from page p
                where p.site_id = :site and p.id = any(array(
                        select k.id from known k join page_facts f on f.page_id = k.id
                        where f.first_at is not null and (k.first_comment_at is null or (not k.settled
                            and ((k.title is null and f.title is not null)
                                or (k.url is null and f.url is not null))))))
                    and %1$s and (select count(*) from inserted_pages) >= 0
                order by p.id for no key update),
            updated_pages as (
                update page p set
                    title = case when p.settled then p.title else coalesce(p.title, f.title) end,
                    url = case when p.settled then p.url else coalesce(p.url, f.url) end,
                    first_comment_at = coalesce(p.first_comment_at, f.first_at)
                from page_facts f
                where p.site_id = :site and p.id = any(array(select id from pages_to_update)) and f.page_id = p.id
                returning 1),
            """;

    /** True once pages are written; asking for it makes PostgreSQL write them first. */
    static final String DONE = "(select count(*) from inserted_pages) + (select count(*) from updated_pages) >= 0";

    private PageSql() {}
}
