select b.title, p.slug from blog b
join permalink p on p.blog_id = b.id
order by p.slug
