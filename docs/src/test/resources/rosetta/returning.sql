select id from final table (
    update blog set title = ? where pub_date >= ?)
