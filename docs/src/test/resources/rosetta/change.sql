update blog set title = ? where id = ?
