package threeways.choose;

/** Another writer has saved or deleted the blog since the form was filled. Finished. */
public class OutdatedFormException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public OutdatedFormException(BlogForm form) {
        this(form, null);
    }

    public OutdatedFormException(BlogForm form, Throwable cause) {
        super("Blog " + form.blogId() + " is not of version " + form.version() + " any more", cause);
    }
}
