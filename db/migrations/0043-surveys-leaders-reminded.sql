-- On which day the leads of groups that nothing followed for were reminded, once, of results that are shared.
alter table surveys_surveys add column leaders_reminded_on date;
