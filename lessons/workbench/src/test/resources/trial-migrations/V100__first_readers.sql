insert into reader (id, name) values (1, 'Una'), (2, 'Vito');
