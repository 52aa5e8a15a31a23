-- A page's list, the riskiest first, is walked along an index like every other list, however long it is.
create index comment_queue_of_page_by_risk on comment (site_id, page_id, queued_as, risk, id);
