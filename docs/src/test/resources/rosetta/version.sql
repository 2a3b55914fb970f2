update blog set title = ?, version = version + 1
where id = ? and version = ?
