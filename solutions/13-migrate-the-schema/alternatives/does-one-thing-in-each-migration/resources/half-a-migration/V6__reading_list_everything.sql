merge into reading_list key (id) values (1, 'everything');
